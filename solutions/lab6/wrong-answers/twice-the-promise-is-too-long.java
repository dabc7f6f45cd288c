// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: Does your code add a margin to the promise
  public static List<Work> tooLong(List<Work> sharing, Duration promise) {
return sharing.stream().filter(x -> x.takes().compareTo(promise.multipliedBy(2)) > 0).toList();
  }

  public static Formation tomorrow() {
    return Formation.of(
        Group.of("fast").threads(8).queues(Shop.SOON, Shop.LATER),
        Group.of("slow").threads(10).queues(Shop.MINUTE));
  }
