%% A folder NAME-VERSION/ebin in the path makes an application: lib_dir, priv_dir, del_path and replace_path know it.
-module(applications).
-export([main/0]).

main() ->
    Home = "/tmp/purlin_spec_applications_" ++ os:getpid(),
    ok = file:make_dir(Home),
    ok = file:set_cwd(Home),
    run(),
    ok = file:set_cwd("/"),
    ok = file:del_dir(Home).

run() ->
    Base = "applications.dir",
    Dirs = [Base, Base ++ "/myapp-1.0", Base ++ "/myapp-1.0/ebin", Base ++ "/myapp-2.0", Base ++ "/myapp-2.0/ebin"],
    [ok = file:make_dir(D) || D <- Dirs],
    Before = code:get_path(),
    [One, Two] = [filename:absname(Base ++ V) || V <- ["/myapp-1.0", "/myapp-2.0"]],
    io:format("~p~n", [code:lib_dir(myapp)]),
    true = code:add_pathz(One ++ "/ebin"),
    io:format("~p ~p~n", [code:lib_dir(myapp) =:= One, code:priv_dir(myapp) =:= One ++ "/priv"]),
    io:format("~p ~p~n", [code:lib_dir(other_app), code:lib_dir("myapp") =:= One]),
    io:format("~p ~p~n", [code:replace_path(myapp, Two ++ "/ebin"), code:lib_dir(myapp) =:= Two]),
    io:format("~p~n", [code:get_path() =:= Before ++ [Two ++ "/ebin"]]),
    io:format("~p~n", [[code:replace_path(myapp, "no/such/ebin"), code:priv_dir(other_app)]]),
    io:format("~p ~p~n", [code:del_path(myapp), code:get_path() =:= Before]),
    io:format("~p ~p~n", [code:del_path(myapp), code:lib_dir(myapp)]),
    [io:format("~p~n", [try code:F(17) catch error:R -> R end]) || F <- [lib_dir, priv_dir]],
    [ok = file:del_dir(D) || D <- lists:reverse(Dirs)].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error,bad_name}
% expect: true true
% expect: {error,bad_name} true
% expect: true true
% expect: true
% expect: [{error,bad_name},{error,bad_name}]
% expect: true true
% expect: false {error,bad_name}
% expect: function_clause
% expect: function_clause
