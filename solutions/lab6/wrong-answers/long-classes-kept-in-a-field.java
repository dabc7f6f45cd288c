// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: keep a list in a field
private static final List<Work> LONG = new java.util.ArrayList<>();

public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  sharing.stream().filter(work -> work.takes().compareTo(promise) > 0).forEach(LONG::add);
  return List.copyOf(LONG);
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("fast").threads(10).queues(Shop.SOON, Shop.LATER),
      Group.of("slow").threads(12).queues(Shop.MINUTE));
}
