import java.util.Collections;
import java.util.List;
import jobsinpractice.testkit.ToDo;

