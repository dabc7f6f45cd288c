// region: task-4
// caught by: tomorrow: no promise breaks, for at most 20 cents an hour
// says: the regular webhooks, one every 5 s
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(work -> work.takes().compareTo(promise) > 0).toList();
}

public static Formation tomorrow() {
  // 30 * 12 s = 360 thread-seconds, within 60 s: 6 threads
  return Formation.of(
      Group.of("fast").threads(7).queues(Shop.SOON, Shop.LATER),
      Group.of("slow").threads(6).queues(Shop.MINUTE));
}
