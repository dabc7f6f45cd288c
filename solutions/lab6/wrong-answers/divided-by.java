// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: or divide, which cuts 6 / 5 to 1
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(work -> work.takes().dividedBy(promise) > 1).toList();
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("fast").threads(10).queues(Shop.SOON, Shop.LATER),
      Group.of("slow").threads(12).queues(Shop.MINUTE));
}
