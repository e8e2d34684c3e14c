%% A function with the name of record_info cannot be defined.
-module(redefining_record_info).
-export([main/0]).

main() -> ok.

record_info(_, _) -> ok.

module_info() -> ok.

module_info(_) -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
