%% Stack traces are variables; after needs a body; try needs catch or after.
-module(receive_and_try_shapes).
-export([main/0]).

main() -> ok.

e() ->
    try ok
    catch error:_:[] -> ok
    end.

f() ->
    try ok end.

g() ->
    receive x -> ok after 5 end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 9
% expect error line 13
% expect error line 16
