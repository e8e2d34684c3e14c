%% The message for function_clause shows the call.
-module(function_clause_in_main).
-export([main/0, id/1]).

main() ->
    Result = f(id(3), "text"),
    {ok, Result}.

f(0, Text) -> {ok, Text}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no function clause matching 
% expect stderr:                  function_clause_in_main:f(3,"text") (function_clause_in_main.erl, line 9)
% expect stderr:   in function  function_clause_in_main:main/0 (function_clause_in_main.erl, line 6)
% expect exit: 127
