// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: too few for the burst
return Formation.of(Group.of("shop").threads(5).queues(Shop.SOON, Shop.LATER));
