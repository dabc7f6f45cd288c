// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: In whole minutes, 40 s is 0
  public static List<Work> tooLong(List<Work> sharing, Duration promise) {
return sharing.stream().filter(x -> x.takes().toMinutes() > promise.toMinutes()).toList();
  }

  public static Formation tomorrow() {
    return Formation.of(
        Group.of("fast").threads(8).queues(Shop.SOON, Shop.LATER),
        Group.of("slow").threads(10).queues(Shop.MINUTE));
  }
