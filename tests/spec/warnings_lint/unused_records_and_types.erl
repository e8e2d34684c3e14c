%% Records and types that nothing uses draw warnings.
-module(unused_records_and_types).
-compile([export_all, nowarn_export_all]).

-record(used, {a}).
-record(unused, {a}).
-type used() :: integer().
-type unused() :: used().
-type circular() :: [circular()].
-export_type([exported/0]).
-type exported() :: used().

a() -> #used{}.

main() -> io:format("~p~n", [ok]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect warning line 6
% expect warning line 8
% expect warning line 9
