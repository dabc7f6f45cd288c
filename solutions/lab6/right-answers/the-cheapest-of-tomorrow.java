// region: task-4
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  List<Work> found = new java.util.LinkedList<>();
  for (Work work : sharing) if (promise.minus(work.takes()).isNegative()) found.add(work);
  return found;
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("mails").threads(6).queues(Shop.SOON, Shop.LATER),
      Group.of("webhooks").threads(8).queues(Shop.MINUTE));
}
