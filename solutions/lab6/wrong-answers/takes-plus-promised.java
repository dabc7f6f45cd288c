// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: If Slow is promised within 300 s
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream()
      .filter(work -> work.takes().compareTo(promise) > 0 && work.promised().compareTo(promise) > 0)
      .toList();
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("fast").threads(10).queues(Shop.SOON, Shop.LATER),
      Group.of("slow").threads(12).queues(Shop.MINUTE));
}
