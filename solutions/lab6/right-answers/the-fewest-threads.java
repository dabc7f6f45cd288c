// region: task-2
return Formation.of(Group.of("shop").threads(6).queues(Shop.SOON, Shop.LATER));
