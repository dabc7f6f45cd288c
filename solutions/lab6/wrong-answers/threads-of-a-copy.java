// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: Does your code drop the group that threads(…) returns?
Group all = Group.of("all_queues").queues(Shop.SOON, Shop.LATER);
all.threads(8);
return Formation.of(all);
