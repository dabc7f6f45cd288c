// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: that is more than bursts
return Formation.of(Group.of("shop").processes(2).queues(Shop.SOON, Shop.LATER));
