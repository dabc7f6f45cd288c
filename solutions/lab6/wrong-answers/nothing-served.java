// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: a worker without a queue
return Formation.of(Group.of("shop").threads(10));
