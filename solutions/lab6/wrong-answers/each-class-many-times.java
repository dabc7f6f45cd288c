// region: task-4
// caught by: a class that runs longer than the promise must not share the threads
// says: your list has a class more than once
  public static List<Work> tooLong(List<Work> sharing, Duration promise) {
List<Work> l = new java.util.ArrayList<>(); for (Work a : sharing) for (Work b : sharing) if (a.takes().compareTo(promise) > 0) l.add(a); return l;
  }

  public static Formation tomorrow() {
    return Formation.of(
        Group.of("fast").threads(8).queues(Shop.SOON, Shop.LATER),
        Group.of("slow").threads(10).queues(Shop.MINUTE));
  }
