// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: named after their promises
return Formation.of(Group.of("shop").threads(10).queues("growth", "media", "finance"));
