// region: task-4
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(w -> w.takes().toNanos() > promise.toNanos()).toList();
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("fast").threads(9).queues(Shop.SOON, Shop.LATER),
      Group.of("slow").threads(12).queues(Shop.MINUTE, Shop.SOON));
}
