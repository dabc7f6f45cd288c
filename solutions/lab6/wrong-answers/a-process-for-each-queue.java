// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: can one process serve both
return Formation.of(
    Group.of("fast").threads(9).queues(Shop.SOON), Group.of("slow").queues(Shop.LATER));
