// region: task-2
return Formation.of(Group.of("all").threads(8).queues(Shop.SOON, Shop.LATER));
