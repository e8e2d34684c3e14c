%% A binary type has a base and a unit.
-module(binary_types).
-export([main/0]).

main() -> ok.

-type a() :: <<>>.
-type b() :: <<_:8>>.
-type c() :: <<_:_*8>>.
-type d() :: <<_:8, _:_*8>>.
-type e() :: <<_:X>>.
-type f() :: <<8>>.
-type g() :: <<_:_*8, _:8>>.
-export_type([a/0, b/0, c/0, d/0, e/0, f/0, g/0]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 11
% expect error line 12
% expect error line 13
% expect error line 14
