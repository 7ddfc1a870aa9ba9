//! What a person tells support.

use hosted_flow_core::contract::FlowId;
use hosted_flow_screen::short_code;

#[test]
fn a_long_reference_has_a_code_that_can_be_said() {
    for (id, code) in [
        ("7f3a92c1-5d0e-4b8a-9f6e-2c1d3b4a5f60", "7F3A-92C1"),
        ("flw_7f3a92c15d0e4b8a9f6e2c1d3b4a5f60", "7F3A-92C1"),
        ("org_flw_7f3a92c15d0e4b8a", "7F3A-92C1"),
        ("flw_7QmBackend", "flw_7QmBackend"),
        ("1234", "1234"),
        ("a.b-c.d-e.f-g.h-i.j", "a.b-c.d-e.f-g.h-i.j"),
    ] {
        let flow = FlowId::new(id).expect("an id");
        assert_eq!(short_code(&flow), code);
    }
}
