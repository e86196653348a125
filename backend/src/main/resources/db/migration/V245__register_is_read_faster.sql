-- Who sees the whole register is asked once for a statement, not for every row of it.
alter policy concerned on register_entry using (
    (select current_party() = current_tenant() and current_acting_role() in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'ASSESSOR', 'POLICY_OFFICER', 'COUNCIL_CLERK'))
    or head_id = (select case when current_acting_role() in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR') then current_organisation() end)
    or sub_id = (select case when current_acting_role() in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR') then current_organisation() end)
    or (select case when current_acting_role() in ('POLICY_OFFICER', 'COUNCIL_CLERK') then current_municipality() end) = any (municipality_codes));
