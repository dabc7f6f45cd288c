// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: whole seconds lose the fraction
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(work -> work.takes().toSeconds() > promise.toSeconds()).toList();
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("fast").threads(10).queues(Shop.SOON, Shop.LATER),
      Group.of("slow").threads(12).queues(Shop.MINUTE));
}
