package nl.loodlijn.admission;

import static nl.loodlijn.admission.Applicant.ok;

import java.util.List;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** Those of a region who assess and decide. */
final class Region {
    static final List<String> CODES = List.of("D01", "D02", "D03", "D04", "D05", "D06");

    final Caller one;
    final Caller other;
    final Caller manager;
    private final Applicant applicant;

    Region(Applicant applicant) {
        this.applicant = applicant;
        this.one = applicant.tenant.as(Role.ASSESSOR);
        this.other = applicant.tenant.as(Role.ASSESSOR);
        this.manager = applicant.manager;
    }

    String assessment(String id) {
        return applicant.path + "/" + id + "/assessment";
    }

    Answer begin(Caller assessor, String id) {
        return ok(assessor.post(assessment(id) + "/assessors"));
    }

    Answer judge(Caller assessor, String id, String code, int version, String verdict) {
        return assessor.with("If-Match", "\"" + version + "\"").put(assessment(id) + "/judgements/" + code,
                "{\"verdict\":\"" + verdict + "\",\"reason\":\"Oordeel over " + code + "\""
                        + (code.equals("D05") && verdict.equals("MET") ? ",\"seenOn\":\"" + applicant.today() + "\"" : "") + "}");
    }

    /** Judges everything as met, and gives it. */
    void judgeAll(Caller assessor, String id) {
        begin(assessor, id);
        CODES.forEach(code -> ok(judge(assessor, id, code, 0, "MET")));
        ok(assessor.post(assessment(id) + "/submission"));
    }

    /** An application that two persons judged. */
    String judged() {
        String id = applicant.submitted();
        judgeAll(one, id);
        judgeAll(other, id);
        return id;
    }

    String approved() {
        String id = judged();
        ok(approve(manager, id));
        return id;
    }

    Answer approve(Caller by, String id) {
        return by.post(applicant.path + "/" + id + "/decisions",
                "{\"outcome\":\"APPROVED\",\"reasons\":\"U voldoet aan alle eisen.\",\"validUntil\":\"" + applicant.today().plusYears(2)
                        + "\"}");
    }

    Answer refuse(Caller by, String id) {
        return by.post(applicant.path + "/" + id + "/decisions", "{\"outcome\":\"REFUSED\",\"reasons\":\"U voldoet niet aan eis D02.\"}");
    }
}
