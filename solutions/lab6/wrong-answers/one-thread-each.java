// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: a formation with fewer falls further
return Formation.of(Group.of("shop").processes(2).queues(Shop.SOON, Shop.LATER));
