// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: not to one named by their team
return Formation.of(Group.of("shop").threads(10).queues("default"));
