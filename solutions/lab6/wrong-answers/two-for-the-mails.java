// region: task-4
// caught by: tomorrow: no promise breaks, for at most 20 cents an hour
// says: fall further behind every minute
public static List<Work> tooLong(List<Work> sharing, Duration promise) {
  return sharing.stream().filter(w -> w.takes().compareTo(promise) > 0).toList();
}

public static Formation tomorrow() {
  return Formation.of(Group.of("fast").threads(2).queues(Shop.SOON, Shop.LATER), Group.of("slow").threads(10).queues(Shop.MINUTE));
}
