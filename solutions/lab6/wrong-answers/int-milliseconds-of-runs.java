// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: milliseconds as an int
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream()
      .filter(work -> (int) work.takes().toMillis() > (int) promise.toMillis())
      .toList();
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("fast").threads(10).queues(Shop.SOON, Shop.LATER),
      Group.of("slow").threads(12).queues(Shop.MINUTE));
}
