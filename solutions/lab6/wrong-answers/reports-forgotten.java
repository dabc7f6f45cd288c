// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: a queue that no worker serves
return Formation.of(Group.of("shop").threads(10).queues(Shop.SOON));
