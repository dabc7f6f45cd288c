// region: task-4
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  List<Work> rest = new java.util.ArrayList<>(sharing);
  rest.removeIf(work -> work.takes().compareTo(promise) <= 0);
  return java.util.Collections.unmodifiableList(rest);
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("slow").threads(12).queues(Shop.MINUTE, Shop.LATER),
      Group.of("fast").threads(9).queues(Shop.SOON));
}
