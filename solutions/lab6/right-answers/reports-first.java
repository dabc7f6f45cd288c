// region: task-2
return Formation.of(Group.of("shop").threads(10).queues(Shop.LATER, Shop.SOON));
