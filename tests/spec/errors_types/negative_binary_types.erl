%% Base and unit of a binary type are not negative.
-module(negative_binary_types).
-export([main/0]).

main() -> ok.

-type a() :: <<_:-8>>.
-type b() :: <<_:_*-8>>.
-type c() :: <<_:_*257>>.
-type d() :: <<_:_*0>>.
-export_type([a/0, b/0, c/0, d/0]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 11
