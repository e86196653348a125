package nl.loodlijn.contract.move;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** What is kept of moves. */
@Singleton
final class KeptByMoves implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.of("agreement_move", "how changes of agreements came about", "agreement_move_item",
                "which agreements were moved and which could not be; no data of persons");
    }
}
