// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: like every list from List.of or a
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  List<Work> result = List.of();
  for (Work work : sharing) {
    if (work.takes().compareTo(promise) > 0) {
      result.add(work);
    }
  }
  return result;
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("fast").threads(10).queues(Shop.SOON, Shop.LATER),
      Group.of("slow").threads(12).queues(Shop.MINUTE));
}
