// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: with one process instead of 2
return Formation.of(
    Group.of("soon").queues(Shop.SOON, Shop.LATER), Group.of("later").queues(Shop.LATER));
