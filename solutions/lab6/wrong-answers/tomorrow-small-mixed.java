// region: task-4
// caught by: tomorrow: no promise breaks, for at most 20 cents an hour
// says: only 2 of them serve no webhooks
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(work -> work.takes().compareTo(promise) > 0).toList();
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("fast").threads(2).queues(Shop.SOON),
      Group.of("mixed").threads(3).queues(Shop.SOON, Shop.MINUTE),
      Group.of("slow").threads(9).queues(Shop.MINUTE, Shop.LATER));
}
