// region: task-4
// caught by: a class whose run outlasts the promise may not share the threads
// says: what counts is how long a run takes
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(work -> work.promised().compareTo(promise) > 0).toList();
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("fast").threads(10).queues(Shop.SOON, Shop.LATER),
      Group.of("slow").threads(12).queues(Shop.MINUTE));
}
