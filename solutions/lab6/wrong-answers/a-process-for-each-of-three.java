// region: task-4
// caught by: tomorrow: no promise breaks, for at most 20 cents an hour
// says: Are two processes enough
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(work -> work.takes().compareTo(promise) > 0).toList();
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("mails").threads(8).queues(Shop.SOON),
      Group.of("webhooks").threads(12).queues(Shop.MINUTE),
      Group.of("reports").queues(Shop.LATER));
}
