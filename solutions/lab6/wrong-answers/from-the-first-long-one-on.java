// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: Does your code decide about each class by its own run
  public static List<Work> tooLong(List<Work> sharing, Duration promise) {
return sharing.stream().dropWhile(x -> x.takes().compareTo(promise) <= 0).toList();
  }

  public static Formation tomorrow() {
    return Formation.of(
        Group.of("fast").threads(8).queues(Shop.SOON, Shop.LATER),
        Group.of("slow").threads(10).queues(Shop.MINUTE));
  }
