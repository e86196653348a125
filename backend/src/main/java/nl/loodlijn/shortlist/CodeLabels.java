package nl.loodlijn.shortlist;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.loodlijn.platform.problem.Message;

/** What codes are called. A code without a name is shown as it is. */
public final class CodeLabels {
    private final Map<String, Map<String, Message>> lists;

    CodeLabels(Map<String, Map<String, Message>> lists) {
        this.lists = lists;
    }

    /** The name of a municipality, the same in every language. */
    public String municipality(String code) {
        return label("municipality", code, Locale.ROOT);
    }

    public boolean knowsMunicipality(String code) {
        return lists.getOrDefault("municipality", Map.of()).containsKey(code);
    }

    public String targetGroup(String code, Locale language) {
        return label("target-group", code, language);
    }

    public String law(String code, Locale language) {
        return label("law", code, language);
    }

    /** The names of several municipalities, in the order of the codes. */
    public List<String> municipalities(List<String> codes) {
        return codes.stream().map(this::municipality).toList();
    }

    private String label(String list, String code, Locale language) {
        Message label = lists.getOrDefault(list, Map.of()).get(code);
        return label == null ? code : label.in(language);
    }
}
