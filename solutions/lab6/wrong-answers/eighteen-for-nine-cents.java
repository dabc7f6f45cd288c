// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: Each process also costs 4 cents
return Formation.of(Group.of("mails_and_all").threads(18).queues(Shop.SOON, Shop.LATER));
