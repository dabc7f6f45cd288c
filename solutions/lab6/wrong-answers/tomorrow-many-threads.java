// region: task-4
// caught by: tomorrow: no promise breaks, for at most 20 cents an hour
// says: until one less would break a promise
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(work -> work.takes().compareTo(promise) > 0).toList();
}

public static Formation tomorrow() {
  return Formation.of(
      Group.of("fast").threads(15).queues(Shop.SOON, Shop.LATER),
      Group.of("slow").threads(30).queues(Shop.MINUTE));
}
