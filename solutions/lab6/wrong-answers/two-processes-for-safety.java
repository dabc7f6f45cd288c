// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: is one process of this group enough
return Formation.of(Group.of("shop").processes(2).threads(5).queues(Shop.SOON, Shop.LATER));
