// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: or about the rest of the list at once
  public static List<Work> tooLong(List<Work> sharing, Duration promise) {
return sharing.stream().anyMatch(x -> x.takes().compareTo(promise) > 0) ? sharing : List.of();
  }

  public static Formation tomorrow() {
    return Formation.of(
        Group.of("fast").threads(8).queues(Shop.SOON, Shop.LATER),
        Group.of("slow").threads(10).queues(Shop.MINUTE));
  }
