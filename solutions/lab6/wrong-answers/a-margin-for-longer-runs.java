// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: add a margin
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(work -> work.takes().multipliedBy(3).dividedBy(2).compareTo(promise) > 0).toList();
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("fast").threads(8).queues(Shop.SOON, Shop.LATER),
      Group.of("slow").threads(10).queues(Shop.MINUTE));
}
