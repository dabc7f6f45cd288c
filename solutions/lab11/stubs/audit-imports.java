import java.util.List;
import jobsinpractice.testkit.ToDo;
