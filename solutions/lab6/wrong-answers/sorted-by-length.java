// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: keep the given order
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream()
      .filter(work -> work.takes().compareTo(promise) > 0)
      .sorted(java.util.Comparator.comparing(Work::takes).reversed())
      .toList();
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("fast").threads(10).queues(Shop.SOON, Shop.LATER),
      Group.of("slow").threads(12).queues(Shop.MINUTE));
}
