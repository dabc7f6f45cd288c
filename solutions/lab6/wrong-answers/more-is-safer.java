// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: Take threads away until
return Formation.of(Group.of("shop").threads(25).queues(Shop.SOON, Shop.LATER));
