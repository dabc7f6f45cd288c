// region: task-4
// caught by: tomorrow: no promise breaks, for at most 20 cents an hour
// says: these two groups are different
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(work -> work.takes().compareTo(promise) > 0).toList();
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("worker").threads(7).queues(Shop.SOON, Shop.LATER),
      Group.of("worker").threads(10).queues(Shop.MINUTE));
}
