// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: compareTo can return any number
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(w -> w.takes().compareTo(promise) == 1).toList();
}

public static Formation tomorrow() {
  return Formation.of(Group.of("fast").threads(7).queues(Shop.SOON, Shop.LATER), Group.of("slow").threads(10).queues(Shop.MINUTE));
}
