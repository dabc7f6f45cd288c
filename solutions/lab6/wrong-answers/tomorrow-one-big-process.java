// region: task-4
// caught by: tomorrow: no promise breaks, for at most 20 cents an hour
// says: Give webhooks threads of their own
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(work -> work.takes().compareTo(promise) > 0).toList();
}

public static Formation tomorrow() {
  return Formation.of(Group.of("shop").threads(60).queues(Shop.SOON, Shop.MINUTE, Shop.LATER));
}
