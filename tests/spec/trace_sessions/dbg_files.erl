%% dbg:wtp/1 writes the saved match specifications into a file, rtp/1 reads those that are not there yet; one that is none keeps all out.
-module(dbg_files).
-export([main/1, f/1]).

main(_) ->
    {ok, _} = dbg:tracer(process, {fun(_, _) -> none end, none}),
    Name = "dbg_files.tmp",
    {ok, _} = dbg:tp(?MODULE, f, [{['$1'], [{'>', '$1', 1}], [{return_trace}]}]),
    {ok, _} = dbg:tp(?MODULE, f, [{['_'], [], [{message, "ä"}]}]),
    io:format("~p~n", [dbg:wtp(Name)]),
    {ok, Specs} = file:consult(Name),
    io:format("~p~n", [lists:sort(Specs)]),
    ok = dbg:dtp(),
    io:format("~p~n", [dbg:rtp(Name)]),
    io:format("~p~n", [dbg:rtp(Name)]),
    io:format("~p~n", [dbg:tp(?MODULE, f, [{['_'], [], [{message, "ä"}]}])]),
    dbg:ltp(),
    [begin ok = file:write_file(Name, Text), io:format("~p~n", [dbg:rtp(Name)]) end || Text <- ["[{'_', [], []}]. [{a}].", "[{'_', [], []"]],
    dbg:ltp(),
    ok = file:delete(Name),
    io:format("~p ~p~n", [dbg:rtp(Name), dbg:wtp("no/such/folder")]),
    dbg:stop().

f(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: ok
% expect: [[{'_',[],[{exception_trace}]}],
% expect:  [{'_',[],[{exception_trace},{message,{caller_line}}]}],
% expect:  [{'_',[],[{message,{caller_line}}]}],
% expect:  [{['$1'],[{'>','$1',1}],[{return_trace}]}],
% expect:  [{['_'],[],[{message,"ä"}]}]]
% expect: ok
% expect: ok
% expect: {ok,[{matched,nonode@nohost,1},{saved,2}]}
% expect: 1: [{['$1'],[{'>','$1',1}],[{return_trace}]}]
% expect: 2: [{['_'],[],[{message,"ä"}]}]
% expect: c: [{'_',[],[{message,{caller_line}}]}]
% expect: caller_exception_trace: cx
% expect: caller_trace: c
% expect: cx: [{'_',[],[{exception_trace},{message,{caller_line}}]}]
% expect: exception_trace: x
% expect: x: [{'_',[],[{exception_trace}]}]
% expect: {error,{file_format_error,bad_match_spec}}
% expect: {error,{read_error,{1,erl_parse,["syntax error before: ",[]]}}}
% expect: 1: [{['$1'],[{'>','$1',1}],[{return_trace}]}]
% expect: 2: [{['_'],[],[{message,"ä"}]}]
% expect: c: [{'_',[],[{message,{caller_line}}]}]
% expect: caller_exception_trace: cx
% expect: caller_trace: c
% expect: cx: [{'_',[],[{exception_trace},{message,{caller_line}}]}]
% expect: exception_trace: x
% expect: x: [{'_',[],[{exception_trace}]}]
% expect: {error,{read_error,enoent}} {error,enoent}
