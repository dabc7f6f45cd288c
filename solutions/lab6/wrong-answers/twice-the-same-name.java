// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: one line for each name
Group half = Group.of("shop").threads(1).queues(Shop.SOON, Shop.LATER);
return Formation.of(half, half);
