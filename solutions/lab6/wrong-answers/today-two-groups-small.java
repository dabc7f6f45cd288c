// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: leaves more of the budget for threads
return Formation.of(
    Group.of("mails").threads(1).queues(Shop.SOON), Group.of("reports").threads(1).queues(Shop.LATER));
