// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: leaves more of the budget for threads
return Formation.of(
    Group.of("soon").queues(Shop.SOON, Shop.LATER), Group.of("later").queues(Shop.LATER));
